import { Migration } from '@mikro-orm/migrations';

// Written out by code point, so that it does not depend on the locale of the database. A word is a
// run of anything else; where writing has no spaces, each character is one. The same as in
// domain/search-words.ts.
const SEPARATORS =
  '\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u2190-\\u23ff\\u2500-\\u25ff\\u2e00-\\u2e7f\\u3000-\\u303f\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uff0f';
const UNSPACED = '\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff';
const MARKS = '\\u0300-\\u036f\\u3099\\u309a';

export class Search extends Migration {
  override name = '0003-search';

  override up(): void {
    this.addSql(`
      create function search_words(text text) returns text[] language sql immutable parallel safe as $$
        select coalesce(array_agg(left(match[1], 60)), '{}')
        from regexp_matches(
          translate(lower(regexp_replace(normalize(text, nfkd), '[${MARKS}]', '', 'g')), 'ς', 'σ'),
          '([${UNSPACED}]|[^${SEPARATORS}${UNSPACED}]+)', 'g') as match
      $$`);
    // Each word begins with the end of the workspace's id, so that what the index holds of one
    // workspace lies together and the beginning of a word finds nothing of others. Ids that end
    // alike do no harm: the workspace is compared as well.
    this.addSql(`
      create function search_vector(workspace_id uuid, text text, weight "char")
      returns tsvector language sql immutable parallel safe as $$
        select setweight(coalesce(string_agg(
          format('''%s%s'':%s', right(workspace_id::text, 12), word, least(place, 16383)), ' '), '')::tsvector, weight)
        from unnest(search_words(text)) with ordinality as found (word, place)
      $$`);
    // One row for a task and one for each comment on it. Not in the task itself, whose every change
    // would put all its words into the index again.
    this.addSql(`
      create table search_text (
        task_id uuid not null,
        comment_id uuid,
        workspace_id uuid not null,
        words tsvector not null,
        unique nulls not distinct (task_id, comment_id)
      )`);
    this.addSql(`
      create view searchable as
        select id as task_id, null::uuid as comment_id, workspace_id,
          search_vector(workspace_id, title, 'A')
            || search_vector(workspace_id, coalesce(description, ''), 'B') as words
        from task where deleted_at is null and archived_at is null
        union all
        select task.id, comment.id, task.workspace_id,
          search_vector(task.workspace_id, comment.body, 'C')
        from comment join task on task.id = comment.task_id
        where task.deleted_at is null and task.archived_at is null and comment.deleted_at is null`);
    this.addSql(`
      create function refresh_search(task uuid, comment uuid, is_whole boolean) returns void
      language plpgsql set search_path from current as $$
        begin
          delete from search_text
          where task_id = task and (is_whole or comment_id is not distinct from comment);
          insert into search_text (task_id, comment_id, workspace_id, words)
          select task_id, comment_id, workspace_id, words from searchable
          where task_id = task and (is_whole or comment_id is not distinct from comment);
        end
      $$`);
    this.addSql(`
      create function search_follows_task() returns trigger
      language plpgsql set search_path from current as $$
        begin
          perform refresh_search(coalesce(new.id, old.id), null, tg_op <> 'UPDATE'
            or (new.deleted_at is null and new.archived_at is null)
            <> (old.deleted_at is null and old.archived_at is null));
          return null;
        end
      $$`);
    this.addSql(`
      create function search_follows_comment() returns trigger
      language plpgsql set search_path from current as $$
        begin
          perform refresh_search(coalesce(new.task_id, old.task_id), coalesce(new.id, old.id), false);
          return null;
        end
      $$`);
    this.addSql(`
      create trigger search_follows_task
      after insert or delete or update of title, description, deleted_at, archived_at on task
      for each row execute function search_follows_task()`);
    this.addSql(`
      create trigger search_follows_comment
      after insert or delete or update of body, deleted_at on comment
      for each row execute function search_follows_comment()`);
    this.addSql(`insert into search_text (task_id, comment_id, workspace_id, words)
      select task_id, comment_id, workspace_id, words from searchable`);
    // What waits in a list of pending entries would be looked through by every search.
    this.addSql(
      `create index search_text_words on search_text using gin (words) with (fastupdate = off)`,
    );
  }

  override down(): void {
    this.addSql('drop trigger search_follows_task on task');
    this.addSql('drop trigger search_follows_comment on comment');
    this.addSql(`drop function search_follows_task, search_follows_comment, refresh_search`);
    this.addSql('drop view searchable');
    this.addSql('drop table search_text');
    this.addSql('drop function search_vector, search_words');
  }
}
