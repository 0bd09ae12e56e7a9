import http from 'k6/http';
import { Gauge } from 'k6/metrics';
import { baseUrl } from './settings.ts';

const kept = new Gauge('goodput_kept');
const perSecond = new Gauge('goodput');
const ANSWERED = /^trellis_gateway_requests_total\{[^}]*code="OK"[^}]*\} (\S+)$/gm;

type Step = { readonly asked: number; readonly done: number };

/** What the system answers without an error in each step, as it counts that itself. */
export class Goodput {
  readonly #began = Date.now();
  readonly #steps: Step[] = [];
  #at = Date.now();
  #answered = answered();

  /** Seconds until the step after those that were counted is over. */
  dueInS(stepS: number): number {
    return this.#began / 1_000 + stepS * (this.#steps.length + 1) - Date.now() / 1_000;
  }

  /** Ends a step in which so much was asked per second. */
  step(asked: number): void {
    const now = answered();
    const at = Date.now();
    const done = ((now - this.#answered) * 1_000) / (at - this.#at);
    this.#answered = now;
    this.#at = at;
    this.#steps.push({ asked, done });
    perSecond.add(done, { asked: String(asked) });
  }

  /** Which part of the most it could do is left when twice as much or more is asked; 0: that never was. */
  conclude(): void {
    const most = Math.max(...this.#steps.map(({ done }) => done));
    const beyond = this.#steps.filter(({ asked }) => asked >= 2 * most);
    kept.add(beyond.length === 0 ? 0 : Math.min(...beyond.map(({ done }) => done / most)));
  }
}

function answered(): number {
  const text = String(http.get(`${baseUrl}/metrics`).body);
  return [...text.matchAll(ANSWERED)].reduce((sum, [, value]) => sum + Number(value), 0);
}
