import type { Start } from './framed-app';
import { TEXTS } from './texts';

/** How an app begins, in words. */
export function startWords(start: Start): string {
  switch (start.state) {
    case 'loading':
    case 'loaded': return TEXTS.loading;
    case 'success': return TEXTS.ready((start.afterMs / 1000).toFixed(1).replace('.', ','));
    case 'expectedFailure': return TEXTS.expected(start.reason);
    case 'failure': return TEXTS.failed([start.reason, start.message].filter(Boolean).join(': '));
  }
}
