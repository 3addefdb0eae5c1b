import type { Start } from './framed-app';
import { hostTexts } from './texts';

/** How an app begins, in words. */
export function startWords(start: Start): string {
  const texts = hostTexts();
  switch (start.state) {
    case 'loading':
    case 'loaded': return texts.loading;
    case 'success': return texts.ready(new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(start.afterMs / 1000));
    case 'expectedFailure': return texts.expected(start.reason);
    case 'failure': return texts.failed([start.reason, start.message].filter(Boolean).join(': '));
  }
}
