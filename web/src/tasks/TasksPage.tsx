import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLabels } from '../labels/use-labels.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Select } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { NewTask } from './NewTask.tsx';
import { SearchResults } from './SearchResults.tsx';
import { TaskListView } from './TaskListView.tsx';
import { FILTERS, SORTS, type TaskFilterName, type TaskSort } from './task-view.ts';
import { useTaskList } from './use-task-list.ts';
import './tasks.css';

/** All tasks of the workspace: filtered, sorted, searched. The choice is in the address, to be shared. */
export default function TasksPage() {
  const { t } = useMessages();
  const [params, setParams] = useSearchParams();
  const filter = oneOf(FILTERS, params.get('show'), 'open');
  const sort = oneOf(SORTS, params.get('sort'), 'NUMBER');
  const { slug } = useWorkspace();
  const { labels = [] } = useLabels();
  const labelId = params.get('label') ?? '';
  const [text, setText] = useState('');
  const searched = useDeferredValue(text.trim());
  const { list, state } = useTaskList(filter, sort, labelId || undefined);

  function choose(name: string, value: string): void {
    setParams((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    });
  }

  return (
    <>
      <div className="page-head">
        <h1>{t.tasks.title}</h1>
        <search className="task-search">
          <input
            type="search"
            className="input"
            value={text}
            aria-label={t.tasks.search}
            placeholder={t.tasks.searchHint}
            onChange={(event) => setText(event.target.value)}
            data-shortcut="/"
          />
        </search>
        <Select
          label={t.tasks.filter}
          isLabelHidden
          value={filter}
          options={FILTERS.map((name) => [name, t.tasks.filters[name]])}
          onChange={(value) => choose('show', value)}
        />
        {labels.length > 0 && (
          <Select
            label={t.labels.title}
            isLabelHidden
            value={labelId}
            options={[['', t.tasks.anyLabel], ...labels.map(({ id, name }) => [id, name] as const)]}
            onChange={(value) => choose('label', value)}
          />
        )}
        <Select
          label={t.tasks.sort}
          isLabelHidden
          value={sort}
          options={SORTS.map((name) => [name, t.tasks.sorts[name]])}
          onChange={(value) => choose('sort', value)}
        />
        <Link className="button quiet" to={`/w/${slug}/labels`}>
          {t.labels.title}
        </Link>
      </div>
      <NewTask onPlaced={(task) => list.place(task)} onRefused={(id) => list.remove(id)} />
      {searched ? (
        <SearchResults text={searched} />
      ) : (
        <TaskListView
          list={list}
          state={state}
          isFiltered={(filter !== 'all' && filter !== 'open') || labelId !== ''}
        />
      )}
    </>
  );
}

function oneOf<Name extends TaskFilterName | TaskSort>(
  names: readonly Name[],
  given: string | null,
  otherwise: Name,
): Name {
  return names.find((name) => name === given) ?? otherwise;
}
