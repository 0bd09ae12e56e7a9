import { Migration } from '@mikro-orm/migrations';

export class Accounts extends Migration {
  override name = '0001-accounts';

  override up(): void {
    // Not "user": unquoted, that is a function of PostgreSQL and reads as a table of one row.
    this.addSql(`
      create table account (
        id uuid primary key,
        version integer not null,
        display_name text not null,
        handle text not null unique,
        email text not null unique check (email = lower(email)),
        time_zone text not null,
        locale text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`
      create table password (
        user_id uuid primary key references account (id) deferrable initially deferred,
        hash text not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`
      create table workspace (
        id uuid primary key,
        version integer not null,
        slug text not null unique check (slug = lower(slug)),
        name text not null,
        time_zone text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`
      create table membership (
        id uuid primary key,
        version integer not null,
        workspace_id uuid not null references workspace (id) deferrable initially deferred,
        user_id uuid not null references account (id) deferrable initially deferred,
        role text not null check (role in ('ADMIN', 'MEMBER', 'VIEWER')),
        joined_at timestamptz not null,
        unique (user_id, workspace_id)
      )`);
    this.addSql(`create index membership_workspace on membership (workspace_id)`);
    this.addSql(`
      create table invitation (
        id uuid primary key,
        version integer not null,
        workspace_id uuid not null references workspace (id),
        email text not null,
        role text not null check (role in ('ADMIN', 'MEMBER', 'VIEWER')),
        token_hash text not null unique,
        invited_by_id uuid not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz
      )`);
    this.addSql(`
      create table session (
        id uuid primary key,
        version integer not null,
        user_id uuid not null references account (id) deferrable initially deferred,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      )`);
    this.addSql(`create index session_of_user on session (user_id)`);
    this.addSql(`
      create table refresh_token (
        hash text primary key,
        session_id uuid not null references session (id) on delete cascade
          deferrable initially deferred,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        spent_at timestamptz
      )`);
    this.addSql(`create index refresh_token_session on refresh_token (session_id)`);
    this.addSql(`
      create table signing_key (
        kid text primary key,
        public_jwk jsonb not null,
        private_jwk jsonb not null,
        signs_from timestamptz not null,
        verifies_until timestamptz
      )`);
  }

  override down(): void {
    this.addSql(
      'drop table signing_key, refresh_token, session, invitation, membership, workspace, password, account',
    );
  }
}
