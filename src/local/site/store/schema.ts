/** The number of the layout below; a file with another one is refused rather than guessed at. */
export const LAYOUT = 1;

/**
 * One file holds one site. Item values are one JSON text per row; what may be searched or must be unique stands beside it in
 * `index_entries` and `unique_values`, so that adding a column or an index never rewrites the items.
 */
export const SCHEMA = `
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE principals (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, login_key TEXT NOT NULL, login TEXT NOT NULL, title TEXT NOT NULL, email TEXT NOT NULL,
  details TEXT NOT NULL, is_admin INTEGER NOT NULL DEFAULT 0, UNIQUE (kind, login_key)) STRICT;
CREATE TABLE members (
  group_id INTEGER NOT NULL REFERENCES principals (id) ON DELETE CASCADE,
  user_id INTEGER NOT NULL REFERENCES principals (id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, user_id)) STRICT, WITHOUT ROWID;
CREATE INDEX members_of_user ON members (user_id);

CREATE TABLE role_definitions (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, description TEXT NOT NULL, kind INTEGER NOT NULL,
  position INTEGER NOT NULL, high INTEGER NOT NULL, low INTEGER NOT NULL) STRICT;
CREATE TABLE scopes (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
CREATE TABLE role_assignments (
  scope INTEGER NOT NULL REFERENCES scopes (id) ON DELETE CASCADE,
  principal INTEGER NOT NULL REFERENCES principals (id) ON DELETE CASCADE,
  role INTEGER NOT NULL REFERENCES role_definitions (id) ON DELETE CASCADE,
  PRIMARY KEY (scope, principal, role)) STRICT, WITHOUT ROWID;
CREATE INDEX assignments_of_principal ON role_assignments (principal);

CREATE TABLE lists (
  serial INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL UNIQUE, title TEXT NOT NULL, title_key TEXT NOT NULL, url_name TEXT NOT NULL,
  url_key TEXT NOT NULL, template INTEGER NOT NULL, properties TEXT NOT NULL, next_item INTEGER NOT NULL DEFAULT 1,
  item_count INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 1, created INTEGER NOT NULL, modified INTEGER NOT NULL,
  item_deleted INTEGER NOT NULL, scope INTEGER REFERENCES scopes (id), recycled INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE fields (
  list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, guid TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
  definition TEXT NOT NULL, PRIMARY KEY (list, name)) STRICT, WITHOUT ROWID;
CREATE TABLE views (
  list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, guid TEXT NOT NULL, position INTEGER NOT NULL,
  definition TEXT NOT NULL, PRIMARY KEY (list, guid)) STRICT, WITHOUT ROWID;

CREATE TABLE items (
  list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL,
  revision INTEGER NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL, author INTEGER NOT NULL, editor INTEGER NOT NULL,
  scope INTEGER REFERENCES scopes (id), leaf TEXT NOT NULL DEFAULT '', body TEXT NOT NULL,
  PRIMARY KEY (list, id)) STRICT, WITHOUT ROWID;
CREATE TABLE index_entries (
  list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, field TEXT NOT NULL, key ANY, item INTEGER NOT NULL) STRICT;
CREATE INDEX index_entries_by_key ON index_entries (list, field, key, item);
CREATE INDEX index_entries_by_item ON index_entries (list, item);
CREATE TABLE unique_values (
  list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, field TEXT NOT NULL, key ANY NOT NULL, item INTEGER NOT NULL,
  UNIQUE (list, field, key)) STRICT;
CREATE INDEX unique_values_by_item ON unique_values (list, item);

CREATE TABLE versions (
  list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, item INTEGER NOT NULL, revision INTEGER NOT NULL,
  snapshot TEXT NOT NULL, PRIMARY KEY (list, item, revision)) STRICT, WITHOUT ROWID;

CREATE TABLE recycle_bin (
  guid TEXT PRIMARY KEY, list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, item INTEGER, title TEXT NOT NULL, leaf TEXT NOT NULL,
  deleted INTEGER NOT NULL, deleted_by INTEGER NOT NULL, author INTEGER NOT NULL, row TEXT NOT NULL) STRICT;
CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, item INTEGER NOT NULL,
  guid TEXT NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL, editor INTEGER NOT NULL) STRICT;
CREATE INDEX changes_of_list ON changes (list, sequence);
`;

/** What files hold. A store that was laid out before there were any gets it when it is next opened. */
export const FILES = `
CREATE TABLE IF NOT EXISTS file_contents (
  list INTEGER NOT NULL REFERENCES lists (serial) ON DELETE CASCADE, item INTEGER NOT NULL, revision INTEGER NOT NULL,
  bytes BLOB NOT NULL, PRIMARY KEY (list, item, revision)) STRICT;
`;
