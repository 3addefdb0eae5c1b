/** Where the site is below the origin of the page. */
export const SITE_PATH = '/sites/erhverv';

/** What the page says when the plan lies on the device. */
export const KEPT = 'kept';

/** What the page says when what was asked for is on the screen, and behind it the milliseconds since the navigation. */
export const PAINTED = 'painted ';
