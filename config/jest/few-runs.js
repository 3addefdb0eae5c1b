const { configureGlobal } = require('fast-check');

/** A property that is broken fails within a few runs, and thousands of breaks are tried. */
configureGlobal({ numRuns: 25, interruptAfterTimeLimit: 500 });
