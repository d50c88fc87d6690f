/** Keeps one broken page from taking the whole console away. */
import { Component, type ReactNode } from 'react';
import { ErrorView } from './states.tsx';

interface Props {
  readonly children: ReactNode;
  /** Changes with the address: another page starts afresh. */
  readonly place: string;
}

/** React knows broken children only through a class. */
export class ErrorBoundary extends Component<Props, { error: unknown; place: string }> {
  override state = { error: null as unknown, place: this.props.place };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: { error: unknown; place: string }) {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorView error={this.state.error} retry={() => location.reload()} />;
  }
}
