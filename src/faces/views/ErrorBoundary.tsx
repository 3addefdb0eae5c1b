import * as React from 'react';
import { Button, EmptyState } from '../shared/components';
import { useTexts } from '../shared/texts';
import { PageFrame } from './PageFrame';

interface BoundaryState {
  readonly code?: string;
}

/** A short code of a failure, the same whenever the same thing fails: an administrator finds it in the console, too. */
export function codeOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  let hash = 0x811c9dc5; // FNV-1a
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).toUpperCase().padStart(7, '0');
}

export interface ErrorBoundaryProps {
  /** Where the failure is told in full, for the one who gets the code. */
  readonly report: (code: string, error: unknown) => void;
  readonly children: React.ReactNode;
}

/** Whatever nobody foresaw: the page says so, with a code, and nothing that was saved is lost. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { code: codeOf(error) };
  }

  override componentDidCatch(error: unknown): void {
    this.props.report(codeOf(error), error);
  }

  override render(): React.ReactNode {
    return this.state.code ? <Bug code={this.state.code} /> : this.props.children;
  }
}

function Bug({ code }: { readonly code: string }) {
  const { bug } = useTexts().states;
  return (
    <PageFrame>
      <EmptyState icon="clock" title={bug.title} role="alert" actions={<Button look="primary" onClick={() => window.location.reload()}>{bug.action}</Button>}>
        {bug.text(code)}
      </EmptyState>
    </PageFrame>
  );
}
