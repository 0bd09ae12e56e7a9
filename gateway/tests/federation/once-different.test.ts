import { expect, test } from 'vitest';
import { expectedOf, problemOf } from './judge.ts';
import { runInProcess } from './serve-world.ts';
import { createWorld } from './world.ts';
import { library } from './worlds/library.ts';
import { shop } from './worlds/shop.ts';

// What longer runs have found, and what generated operations do not name.
test.each([
  {
    sentence: 'an object of which conditions leave nothing is empty, not null',
    definition: library,
    query: `query ($no: Boolean!) {
      media(id: "f1") { ... on Odd @skip(if: $no) { ... { ... on Titled { ...OfOdd } } } }
    }
    fragment OfFilm on Film { __typename }
    fragment OfOdd on Odd { ...OfFilm }`,
    variables: { no: true },
  },
  {
    sentence: 'a list is there whose objects are asked for nothing in nested fragments',
    definition: library,
    query: `query ($yes: Boolean!, $no: Boolean!) {
      everything @include(if: $yes) { ... on Book { title @include(if: $no) } }
      oldest { ... on Event { ... { ... on Hit { ... on Odd { ... on Hit { __typename } } } } } }
    }`,
    variables: { yes: true, no: false },
  },
  {
    sentence: 'a field gets what it requires where another’s requirements are left out',
    definition: shop,
    query: `query ($no: Boolean!) { scarce { ...Dutiable @include(if: $no) best } }
    fragment Taxed on Product { duty }
    fragment Dutiable on Product { ...Taxed }`,
    variables: { no: false },
  },
  {
    sentence: 'a field that requires another stands beside one that is left out',
    definition: shop,
    query: 'query ($no: Boolean!) { scarce { shipping ... @include(if: $no) { ... { best } } } }',
    variables: { no: false },
  },
  {
    sentence: 'an object is empty of which only what it cannot be is asked',
    definition: library,
    query: '{ hits { ... on Book { ... on Odd { ... on Film { id } } } } }',
    variables: {},
  },
  {
    sentence: 'a field that is asked for apart takes no fragments along',
    definition: library,
    query: `{ odd {
      ... on Film { reviews { strict { ...OfReview } } }
      ... on Book { ... { reviews { kindOf: __typename } } }
      ... on Book { headline }
    } }
    fragment OfReview on Review { __typename kindOf: __typename }`,
    variables: {},
  },
  {
    sentence: 'changes are made in the order of the document, whatever fragments they stand in',
    definition: shop,
    query: `mutation ($yes: Boolean!) {
      ... { restock(upc: "p3") { upc } }
      rename(upc: "p3", name: "first") { name }
      ... @include(if: $yes) { relabel(input: {upcs: ["p3"], label: "z"}) { name } }
      ... { ... @include(if: $yes) { again: rename(upc: "p3", name: "p9") { name } } }
      ... @include(if: $yes) { last: relabel(input: {upcs: ["p3"]}) @include(if: $yes) { name } }
    }`,
    variables: { yes: true },
  },
  {
    sentence: 'fields stand where they are mentioned first, also under a condition',
    definition: shop,
    query: `query ($yes: Boolean!) {
      cheapest { size { wide } size @include(if: $yes) { kindOf: __typename } size { unit } }
    }`,
    variables: { yes: true },
  },
  {
    sentence: 'a client may call a variable as the planner calls its own',
    definition: shop,
    query: 'query ($representations: Int) { scarce { code best(places: $representations) } }',
    variables: { representations: 1 },
  },
])('$sentence', async ({ definition, query, variables }) => {
  const world = createWorld(definition);
  const answer = await runInProcess(world)({ query, variables });
  expect(problemOf(expectedOf(world, { query, variables }), answer)).toBe(null);
});
