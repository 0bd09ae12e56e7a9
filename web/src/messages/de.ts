import { audit } from './de/audit.ts';
import { board } from './de/board.ts';
import {
  comments,
  conflict,
  detail,
  labels,
  recurrence,
  relations,
  reminders,
  subtasks,
  time,
} from './de/detail.ts';
import { goals } from './de/goals.ts';
import { inbox } from './de/inbox.ts';
import { activity, overview } from './de/overview.ts';
import { palette } from './de/palette.ts';
import { profile } from './de/profile.ts';
import { settings } from './de/settings.ts';
import { system } from './de/system.ts';
import { tasks } from './de/tasks.ts';
import { teams } from './de/teams.ts';
import { workspace } from './de/workspace.ts';
import type { Messages } from './en.ts';

/** What the console says, in German. */
export const de: Messages = {
  app: {
    name: 'Trellis',
    skip: 'Zum Inhalt springen',
    navigation: 'Hauptnavigation',
    asServerSays: (message) => `Der Server meldet „${message}“`,
    loading: 'Wird geladen …',
    notFound: 'Hier ist nichts.',
    notFoundHint:
      'Es wurde gelöscht, oder du darfst es nicht sehen. Frag, wer dir den Link geschickt hat.',
    toOverview: 'Zurück zur Übersicht',
    close: 'Schließen',
    cancel: 'Abbrechen',
    save: 'Speichern',
    create: 'Anlegen',
    delete: 'Löschen',
    edit: 'Bearbeiten',
    retry: 'Noch einmal',
    more: 'Mehr zeigen',
    none: 'Keine',
    notSaved: 'Das wurde nicht gespeichert:',
    failed: 'Das konnte nicht geladen werden.',
    crashed: 'Diese Seite ist kaputt. Lade sie neu; was gespeichert ist, ist sicher.',
  },
  nav: {
    overview: 'Übersicht',
    goals: 'Ziele',
    tasks: 'Aufgaben',
    board: 'Tafel',
    inbox: 'Eingang',
    audit: 'Protokoll',
    settings: 'Einstellungen',
    system: 'System',
    explorer: 'API-Explorer',
    workspace: 'Arbeitsbereich',
    account: 'Konto',
    profile: 'Profil',
    signOut: 'Abmelden',
    theme: 'Farben',
    themes: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    unread: (count) => `${count} ungelesen`,
  },
  connection: {
    lost: 'Die Verbindung ist unterbrochen. Was du änderst, wird gesendet, sobald sie wieder da ist.',
    awaited: 'Ohne Verbindung lässt sich das nicht laden. Es kommt, sobald sie wieder da ist.',
    back: 'Wieder verbunden.',
    waiting: (count) => (count === 1 ? '1 Änderung wartet.' : `${count} Änderungen warten.`),
    aChange: 'Eine Änderung',
    tooOld: (what) =>
      `„${what}“ wurde vor mehr als einem Tag geschrieben und nie gesendet. Es wurde nicht gespeichert, denn es könnte überschreiben, was andere seither getan haben.`,
    conflict: (what: string) =>
      `„${what}“ wurde ohne Verbindung geschrieben, und jemand anderes hat inzwischen dasselbe geändert.`,
    unsentTitle: 'Einiges wurde noch nicht gesendet',
    unsent: (count) =>
      `${count === 1 ? '1 Änderung wartet' : `${count} Änderungen warten`} auf die Verbindung. Wer sich abmeldet, gibt sie auf.`,
    giveUp: 'Aufgeben und abmelden',
  },
  session: {
    signIn: 'Anmelden',
    signUp: 'Konto anlegen',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    passwordHint: 'Mindestens 12 Zeichen.',
    displayName: 'Dein Name',
    workspaceName: 'Name deines Arbeitsbereichs',
    workspaceNameHint: 'Andere kannst du später einladen.',
    timeZone: 'Zeitzone',
    newHere: 'Neu hier?',
    endedHereOnly:
      'Auf diesem Gerät ist die Sitzung beendet. Der Server war nicht zu erreichen: dort gilt sie weiter, bis sie abläuft oder unter Profil beendet wird.',
    haveAccount: 'Du hast ein Konto?',
    welcome: 'Ziele, Aufgaben und wer Bescheid wissen muss. Live.',
    demo: 'Nach npm start gibt es einen Demo-Benutzer:',
    useDemo: 'Demo-Benutzer eintragen',
  },
  errors: {
    INVALID_CREDENTIALS: 'Adresse und Passwort passen nicht zusammen. Prüfe beide.',
    RATE_LIMITED: 'Zu viele Versuche. Warte einen Moment und versuche es dann wieder.',
    UNREACHABLE: 'Der Server ist nicht zu erreichen. Prüfe deine Verbindung.',
    NOT_FOUND: 'Es ist weg, oder du darfst es nicht sehen.',
    ALREADY_EXISTS: 'Das gibt es schon. Wähle etwas anderes.',
    PERMISSION_DENIED: 'Deine Rolle erlaubt das nicht. Frag einen Admin des Arbeitsbereichs.',
    FORBIDDEN: 'Deine Rolle erlaubt das nicht. Frag einen Admin des Arbeitsbereichs.',
    UNAUTHENTICATED: 'Deine Sitzung ist zu Ende. Melde dich wieder an.',
    VERSION_CONFLICT:
      'Jemand war schneller. Sieh nach, was sich geändert hat, und entscheide dann.',
    DEPENDENCY_CYCLE: 'Diese Aufgaben würden im Kreis aufeinander warten.',
    HIERARCHY_CYCLE: 'Nichts kann unter sich selbst liegen.',
    INTERNAL: 'Beim Server ging etwas schief. Versuche es noch einmal.',
    SERVICE_UNAVAILABLE: 'Der Server hat zu viel zu tun. Versuche es gleich noch einmal.',
    PERSISTED_QUERY_NOT_IN_LIST: 'Diese Seite ist älter als der Server. Lade sie neu.',
    SUBGRAPH_UNAVAILABLE: 'Ein Teil des Servers ist weg. Versuche es gleich noch einmal.',
  },
  tasks,
  goals,
  overview,
  activity,
  detail,
  conflict,
  time,
  recurrence,
  reminders,
  comments,
  relations,
  subtasks,
  labels,
  board,
  inbox,
  audit,
  palette,
  profile,
  teams,
  workspace,
  settings,
  system,
};
