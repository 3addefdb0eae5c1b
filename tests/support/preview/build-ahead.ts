import { buildPreview } from './build';

/** Before the tests that look at the preview, which then find it. */
void buildPreview();
