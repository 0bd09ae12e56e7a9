import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(
  new URL('../../infra/observability/grafana/dashboards/', import.meta.url),
);

/** A panel of a dashboard, with its queries as Prometheus takes them. */
export type Panel = {
  readonly dashboard: string;
  readonly title: string;
  readonly expressions: readonly string[];
};

type Stored = { title: string; type: string; panels?: Stored[]; targets?: { expr: string }[] };

/** Every panel of every dashboard. Rates are over `rateInterval`, where Grafana would choose. */
export function readPanels(rateInterval: string): Panel[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const { panels }: { panels: Stored[] } = JSON.parse(readFileSync(FOLDER + file, 'utf8'));
    return panels
      .flatMap((panel) => (panel.type === 'row' ? (panel.panels ?? []) : [panel]))
      .map(({ title, targets = [] }) => ({
        dashboard: file.replace('.json', ''),
        title,
        expressions: targets.map(({ expr }) => expr.replaceAll('$__rate_interval', rateInterval)),
      }));
  });
}
