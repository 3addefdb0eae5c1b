/** Where the site is below the origin of the page. */
export const SITE_PATH = '/sites/erhverv';
