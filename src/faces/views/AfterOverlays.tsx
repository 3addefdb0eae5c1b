import { useFocusFinders } from '@fluentui/react-components';

/**
 * Stands for as long as the page, once something has lain over the view. What hides the page from screen readers while a
 * drawer is open is shared by whoever uses it and ends with its last user: if that were the drawer itself, the page would
 * stay hidden when the drawer has closed.
 */
export default function AfterOverlays() {
  useFocusFinders();
  return null;
}
