import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { expect, test } from 'vitest';
import { withoutValues } from './without-values.ts';

const schema = buildSchema(`
  type Query { a(id: ID, n: Int, b: Boolean, e: Color, i: In): Int }
  enum Color { RED }
  input In { id: ID deep: In list: [Int] }
`);

test.each([
  ['ID', { secret: 1 }, 'Variable "$v" got an invalid value; ID cannot represent this.'],
  ['Int', 'secret', 'Variable "$v" got an invalid value; Int cannot represent this.'],
  ['Int', 2 ** 31, 'Variable "$v" got an invalid value; Int cannot represent this.'],
  ['Boolean', 'secret', 'Variable "$v" got an invalid value; Boolean cannot represent this.'],
  [
    'Color',
    'secret',
    'Variable "$v" got an invalid value; This value does not exist in "Color" enum.',
  ],
  ['In', 'secret', 'Variable "$v" got an invalid value; Expected type "In" to be an object.'],
  [
    'In',
    { deep: { list: ['secret'] } },
    'Variable "$v" got an invalid value at "v.deep.list[0]"; Int cannot represent this.',
  ],
  ['ID!', null, 'Variable "$v" of non-null type "ID!" must not be null.'],
])('a wrong %s is named but its value is not shown: %j', (type, value, expected) => {
  const document = parse(`query ($v: ${type}) { a }`);
  const definitions = getOperationAST(document)!.variableDefinitions!;
  const { errors } = getVariableValues(schema, definitions, { v: value });
  expect(errors!.map(({ message }) => withoutValues(message))).toEqual([expected]);
});
