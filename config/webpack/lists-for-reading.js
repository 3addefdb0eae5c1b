const ts = require('typescript');

/** What only the set-up of a site asks of a list: words, views, rights, indexes. */
const FOR_SET_UP = new Set(['title', 'titleColumn', 'description', 'help', 'views', 'rights', 'codeWords', 'indexed', 'indexedSystem', 'unique', 'byProductOnly', 'hidden', 'writable']);

/** A group is known by its mark or its title: those stay. */
const IN_RIGHTS = new Set(['description']);

/**
 * A loader for the declarations of the lists and of who may do what with them: in the tab, which reads and writes rows, they are their names and kinds of columns and
 * nothing more. One declaration still says it all; what a reader has no use for is left on the way.
 */
module.exports = function listsForReading(source) {
  const leftOut = source.includes('defineList(') ? FOR_SET_UP : IN_RIGHTS;
  if (leftOut === IN_RIGHTS && !/rights\.ts$/.test(this.resourcePath)) return source;
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  const { transformed } = ts.transform(file, [
    (context) => {
      const visit = (node) => (ts.isPropertyAssignment(node) && leftOut.has(node.name.getText(file)) ? undefined : ts.visitEachChild(node, visit, context));
      return (root) => ts.visitNode(root, visit);
    },
  ]);
  return ts.createPrinter().printFile(transformed[0]);
};
