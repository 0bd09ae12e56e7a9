import type { Saying } from '../saying.ts';
import type { Circumstances, Language } from './language.ts';

const FIELDS = { title: 'Titel', status: 'Status', priority: 'Priorität', due: 'Fälligkeit' };
const ROLES = { ADMIN: 'Administration', MEMBER: 'Mitglied', VIEWER: 'nur lesend' };
const HEALTH = {
  UNKNOWN: 'Zustand unbekannt',
  ON_TRACK: 'im Plan',
  AT_RISK: 'gefährdet',
  OFF_TRACK: 'nicht im Plan',
};
const OUTCOMES: Readonly<Record<string, string>> = {
  ACHIEVED: 'erreicht',
  MISSED: 'verfehlt',
  CANCELED: 'abgebrochen',
};

function title(saying: Saying, { workspace }: Circumstances): string {
  const place =
    workspace ?? (saying.is === 'removed' ? saying.workspace : null) ?? 'einem Arbeitsbereich';
  switch (saying.is) {
    case 'assigned':
      return `Dir zugewiesen: ${saying.title}`;
    case 'mentioned':
      return `Du wurdest erwähnt: ${saying.title}`;
    case 'commented':
      return `Neuer Kommentar: ${saying.title}`;
    case 'task-changed':
      return `Geändert: ${saying.title}`;
    case 'task-completed':
      return `Erledigt: ${saying.title}`;
    case 'task-reopened':
      return `Wieder offen: ${saying.title}`;
    case 'task-canceled':
      return `Abgebrochen: ${saying.title}`;
    case 'task-skipped':
      return `Ausgelassen: ${saying.title}`;
    case 'task-deleted':
      return `Gelöscht: ${saying.title}`;
    case 'task-restored':
      return `Wiederhergestellt: ${saying.title}`;
    case 'series-ended':
      return `Wiederholt sich nicht mehr: ${saying.title}`;
    case 'reminder':
      return `Erinnerung: ${saying.title}`;
    case 'overdue':
      return `Überfällig: ${saying.title}`;
    case 'checked-in':
      return `Zwischenstand: ${saying.title}`;
    case 'goal-finished':
      return `Fortschritt vollständig: ${saying.title}`;
    case 'goal-changed':
      return `Ziel geändert: ${saying.title}`;
    case 'goal-moved':
      return `Ziel verschoben: ${saying.title}`;
    case 'goal-closed':
      return `Ziel abgeschlossen: ${saying.title}`;
    case 'goal-deleted':
      return `Ziel gelöscht: ${saying.title}`;
    case 'joined':
      return `Du gehörst jetzt zu ${place}`;
    case 'role-changed':
      return `Deine Rolle in ${place} ist jetzt eine andere`;
    case 'removed':
      return `Du gehörst nicht mehr zu ${place}`;
    case 'key-created':
      return `Ein API-Schlüssel wurde erstellt: ${saying.title}`;
    case 'key-revoked':
      return `Ein API-Schlüssel wurde widerrufen: ${saying.title}`;
    case 'webhook-disabled':
      return `Ein Webhook wurde abgeschaltet: ${saying.title}`;
    case 'password-changed':
      return 'Dein Passwort wurde geändert';
    case 'refresh-reused':
      return 'Eine Sitzung wurde beendet: ihr Token wurde zweimal benutzt';
    case 'sign-in-failed':
      return 'Mehrere Anmeldungen in deinem Namen sind fehlgeschlagen';
  }
}

function detail(saying: Saying, { when }: Circumstances): string | null {
  switch (saying.is) {
    case 'task-changed':
      return saying.fields.map((field) => FIELDS[field]).join(', ');
    case 'reminder':
      return saying.due && `Fällig: ${when(saying.due)}`;
    case 'overdue':
      return saying.due && `War fällig: ${when(saying.due)}`;
    case 'checked-in':
      return HEALTH[saying.health];
    case 'goal-closed':
      return OUTCOMES[saying.outcome] ?? null;
    case 'joined':
    case 'role-changed':
      return `Rolle: ${ROLES[saying.role]}`;
    case 'refresh-reused':
    case 'sign-in-failed':
      return 'Wenn du das nicht warst, ändere dein Passwort.';
    default:
      return null;
  }
}

export const german: Language = { title, detail, by: (name) => `Von ${name}` };
