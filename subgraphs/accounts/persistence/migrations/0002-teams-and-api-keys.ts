import { Migration } from '@mikro-orm/migrations';

export class TeamsAndApiKeys extends Migration {
  override name = '0002-teams-and-api-keys';

  override up(): void {
    this.addSql(`alter table account add column avatar_url text`);
    // A deleted workspace keeps its row: its slug must not lead to the workspace of somebody else.
    this.addSql(`
      alter table workspace
        add column week_start text not null default 'MO'
          check (week_start in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
        add column deleted_at timestamptz`);
    this.addSql(`alter table workspace alter column week_start drop default`);
    this.#addFilled('membership', 'updated_at', 'joined_at');
    this.#addFilled('session', 'last_seen_at', 'updated_at');
    this.addSql(`alter table session add column ip text, add column user_agent text`);
    this.addSql(`create index invitation_workspace on invitation (workspace_id)`);
    this.addSql(`
      create table team (
        id uuid primary key,
        version integer not null,
        workspace_id uuid not null references workspace (id) deferrable initially deferred,
        key text not null,
        name text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        deleted_at timestamptz
      )`);
    this.addSql(
      `create unique index team_key on team (workspace_id, key) where deleted_at is null`,
    );
    this.addSql(`
      create table team_member (
        team_id uuid not null references team (id) deferrable initially deferred,
        user_id uuid not null references account (id) deferrable initially deferred,
        primary key (team_id, user_id)
      )`);
    this.addSql(`create index team_member_user on team_member (user_id)`);
    this.addSql(`
      create table api_key (
        id uuid primary key,
        version integer not null,
        workspace_id uuid not null references workspace (id) deferrable initially deferred,
        owner_id uuid not null references account (id) deferrable initially deferred,
        name text not null,
        prefix text not null,
        secret_hash text not null unique,
        role text not null check (role in ('ADMIN', 'MEMBER', 'VIEWER')),
        scopes text[] not null,
        tier text not null check (tier in ('FREE', 'STANDARD', 'PRO')),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz
      )`);
    this.addSql(`create index api_key_newest on api_key (workspace_id, created_at desc, id)`);
    this.addSql(`create index api_key_owner on api_key (owner_id)`);
  }

  /** Rows that are there already get what comes nearest. */
  #addFilled(table: string, column: string, from: string): void {
    this.addSql(`alter table ${table} add column ${column} timestamptz`);
    this.addSql(`update ${table} set ${column} = ${from}`);
    this.addSql(`alter table ${table} alter column ${column} set not null`);
  }

  override down(): void {
    this.addSql('drop table api_key, team_member, team');
    this.addSql('drop index invitation_workspace');
    this.addSql(
      'alter table session drop column ip, drop column user_agent, drop column last_seen_at',
    );
    this.addSql('alter table membership drop column updated_at');
    this.addSql('alter table workspace drop column week_start, drop column deleted_at');
    this.addSql('alter table account drop column avatar_url');
  }
}
