import { useEffect, useState } from 'react';
import { useConnection } from '../live/connection.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';

const LOOK_MS = 3_000;
type Part = { readonly name: string; readonly status: 'up' | 'down' };

/** Each part of the server, as the gateway sees it now. */
export function Health() {
  const { t } = useMessages();
  const socket = useConnection();
  const [parts, setParts] = useState<readonly Part[] | null>(null);
  useEffect(() => {
    const look = () =>
      readParts().then(setParts, () => setParts([{ name: 'gateway', status: 'down' }]));
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className="detail-section" aria-labelledby="health">
      <h2 id="health">{t.system.health}</h2>
      <ul className="rows">
        {parts?.map(({ name, status }) => (
          <li key={name}>
            <span className="grow">{name}</span>
            <span className={status === 'up' ? 'good' : 'error'}>{t.system.statuses[status]}</span>
          </li>
        ))}
        <li>
          <span className="grow">{t.system.liveChanges}</span>
          <span className={socket === 'open' ? 'good' : 'error'}>{t.system.sockets[socket]}</span>
        </li>
      </ul>
    </section>
  );
}

async function readParts(): Promise<readonly Part[]> {
  const response = await fetch('/health/subgraphs');
  const { subgraphs } = (await response.json()) as { subgraphs: readonly Part[] };
  return [{ name: 'gateway', status: 'up' }, ...subgraphs];
}
