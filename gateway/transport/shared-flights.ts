import { canonicalHash } from '@trellis/kernel/canonical-json';
import { OperationTypeNode } from 'graphql';
import { orAborted } from './until-aborted.ts';
import type { SubgraphAnswer, SubqueryCall, Upstream } from './upstream.ts';

type Flight = {
  readonly answer: Promise<SubgraphAnswer>;
  readonly leaving: AbortController;
  passengers: number;
};

/**
 * Sends a query once for all requests that want the same of a subgraph at the same time: the same
 * subquery with the same variables, for the same caller at the same place. What has been answered is
 * never given again.
 */
export function shareFlights(upstream: Upstream): Upstream {
  const flights = new Map<string, Flight>();

  function board(call: SubqueryCall): Flight {
    const key = keyOf(call);
    const known = flights.get(key);
    if (known) return known;
    const leaving = new AbortController();
    const answer = upstream.fetch({ ...call, scope: {}, signal: leaving.signal });
    const flight: Flight = { answer, leaving, passengers: 0 };
    const land = () => void flights.delete(key);
    flights.set(key, flight);
    answer.then(land, land);
    return flight;
  }

  return {
    name: upstream.name,
    subscribe: (call) => upstream.subscribe(call),
    isReady: () => upstream.isReady(),
    close: () => upstream.close(),
    async fetch(call) {
      if (call.subquery.kind !== OperationTypeNode.QUERY) return upstream.fetch(call);
      const flight = board(call);
      flight.passengers += 1;
      try {
        // Whoever gets an answer does not write to it.
        return await orAborted(flight.answer, call.signal);
      } finally {
        flight.passengers -= 1;
        if (flight.passengers === 0) flight.leaving.abort();
      }
    },
  };
}

function keyOf({ subquery, variables, facts }: SubqueryCall): string {
  const { identity, origin, onlyWorkspaceId } = facts;
  const caller = [identity?.token ?? null, origin ?? null, onlyWorkspaceId ?? null];
  return canonicalHash([subquery.text, variables, caller]);
}
