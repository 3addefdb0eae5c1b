import { buildPreview } from './build';

/** Before the tests that look at the preview: each builds it again, in a moment, because nothing has changed since. */
void buildPreview();
