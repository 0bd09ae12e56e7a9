import { WebSocket } from 'k6/websockets';
import { operations } from './operations.ts';
import type { Session } from './session.ts';
import { baseUrl } from './settings.ts';

const TIMEOUT_MS = 10_000;
// k6 takes a subprotocol, its types do not know that yet.
const SUBPROTOCOL = 'graphql-transport-ws' as unknown as null;

/**
 * Subscribes to the tasks of the workspace by graphql-transport-ws. `onReady` is called when the
 * subscription stands; the promise holds the first change for which `isWanted`, or null.
 */
export function watchTasks(options: {
  session: Session;
  onReady: () => void;
  isWanted: (change: { taskId: string }) => boolean;
}): Promise<{ taskId: string } | null> {
  const { session, onReady, isWanted } = options;
  return new Promise((resolve) => {
    const socket = new WebSocket(`${baseUrl.replace(/^http/, 'ws')}/graphql`, SUBPROTOCOL);
    const say = (message: unknown) => socket.send(JSON.stringify(message));
    const timer = setTimeout(() => end(null), TIMEOUT_MS);
    function end(change: { taskId: string } | null): void {
      clearTimeout(timer);
      socket.close();
      resolve(change);
    }
    socket.onopen = () =>
      say({ type: 'connection_init', payload: { authorization: `Bearer ${session.token}` } });
    socket.onerror = () => end(null);
    socket.onmessage = (event) => {
      const message = JSON.parse(String(event?.data));
      if (message.type === 'connection_ack') {
        const variables = { workspaceId: session.workspaceId };
        say({
          id: '1',
          type: 'subscribe',
          payload: { query: operations['watch-tasks'], variables },
        });
        onReady();
      } else if (message.type === 'ping') say({ type: 'pong' });
      else if (message.type === 'next') {
        const change = message.payload.data?.taskChanged;
        if (change && isWanted(change)) end(change);
      } else if (message.type === 'error' || message.type === 'complete') end(null);
    };
  });
}
