import { Component, type ReactNode } from 'react';
import { Crashed } from './Crashed.tsx';
import { PageNotLoaded } from './lazy-page.ts';
import { PageAwaited } from './PageAwaited.tsx';

type Props = {
  readonly children: ReactNode;
  /** What is shown; something else is tried anew. */
  readonly place?: string;
};
type State = { readonly error: unknown; readonly hasFailed: boolean };

/** Keeps one broken page from leaving an empty window, or from breaking the next one. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, hasFailed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true };
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.hasFailed && place !== this.props.place)
      this.setState({ error: null, hasFailed: false });
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return this.state.error instanceof PageNotLoaded ? <PageAwaited /> : <Crashed />;
  }
}
