import type { Messages } from '../en.ts';

export const audit: Messages['audit'] = {
  sequence: 'Nr.',
  when: 'Wann',
  actor: 'Wer',
  event: 'Was',
  changes: 'Änderungen',
  everybody: 'Alle',
  kinds: { USER: 'Leute', API_KEY: 'API-Schlüssel', SYSTEM: 'Trellis' },
  verify: 'Prüfen',
  intact: (checked) => `Unversehrt: ${checked} Ereignisse geprüft.`,
  anchored: (moment) => `Sein Ende wurde ${moment} anderswo notiert.`,
  notAnchored: 'Sein Ende wurde noch nicht anderswo notiert.',
  broken: (sequence) => `Nicht unversehrt: es beginnt bei Nummer ${sequence}.`,
  format: 'Format',
  export: 'Exportieren',
  download: (rows) => `${rows} Ereignisse herunterladen`,
  states: {
    PENDING: 'Die Datei wird gemacht …',
    RUNNING: 'Die Datei wird gemacht …',
    READY: 'Die Datei ist da.',
    FAILED: 'Die Datei konnte nicht gemacht werden. Versuche es noch einmal.',
    EXPIRED: 'Der Link ist abgelaufen. Exportiere noch einmal.',
  },
};
