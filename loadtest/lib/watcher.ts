import { WebSocket } from 'k6/websockets';
import { baseUrl } from './settings.ts';

// k6 takes a subprotocol, its types do not know that yet.
const SUBPROTOCOL = 'graphql-transport-ws' as unknown as null;
const QUERY = `subscription ($workspaceId: ID!, $after: ChangeCursor) { taskChanged(workspaceId: $workspaceId, after: $after) {
  ... on TaskChange { cursor occurredAt clientMutationId task { id title status goal { id title } assignees { id displayName } } }
} }`;

/** What is looked at of an event. Parsing all of it for each socket would cost more than sending it. */
export type Seen = { mutationId: string; cursor: string; occurredAt: number };

/** Watches the tasks of a workspace on a socket of its own. */
export function watch(options: {
  workspaceId: string;
  token: string;
  /** The last cursor that was seen; absent: from now on. */
  after?: string | undefined;
  onAcknowledged?: () => void;
  onReady: () => void;
  onEvent: (seen: Seen) => void;
  onError: () => void;
}): { close: () => void; renew: (token: string) => void } {
  const { workspaceId, token, after, onAcknowledged, onReady, onEvent, onError } = options;
  const socket = new WebSocket(`${baseUrl.replace(/^http/, 'ws')}/graphql`, SUBPROTOCOL);
  let isRenewing = false;
  const say = (message: unknown) => socket.send(JSON.stringify(message));
  socket.onopen = () =>
    say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  socket.onerror = onError;
  socket.onmessage = (event) => {
    const text = String(event?.data);
    if (text.includes('"type":"next"')) {
      const mutationId = between(text, '"clientMutationId":"');
      const occurredAt = Date.parse(between(text, '"occurredAt":"'));
      if (mutationId) onEvent({ mutationId, cursor: between(text, '"cursor":"'), occurredAt });
    } else if (text.includes('"type":"connection_ack"')) {
      onAcknowledged?.();
      const variables = { workspaceId, after };
      say({ id: '1', type: 'subscribe', payload: { query: QUERY, variables } });
      say({ type: 'ping' });
    } else if (text.includes('"type":"pong"')) {
      // The first follows the subscribe message; those after it say what became of a new token.
      if (isRenewing && !text.includes('"expiresAt"')) onError();
      else onReady();
    } else if (text.includes('"type":"ping"')) say({ type: 'pong' });
    else onError();
  };
  return {
    close: () => socket.close(),
    renew(renewed) {
      isRenewing = true;
      say({ type: 'ping', payload: { authorization: `Bearer ${renewed}` } });
    },
  };
}

function between(text: string, start: string): string {
  const from = text.indexOf(start);
  return from < 0 ? '' : text.slice(from + start.length, text.indexOf('"', from + start.length));
}
