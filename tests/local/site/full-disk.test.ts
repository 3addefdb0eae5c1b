import { Database } from '../../../src/local/site/store/database';

it('tells that there is no room, and keeps what was there', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE rows (text TEXT); PRAGMA max_page_count = 4');
  db.run('INSERT INTO rows VALUES (?)', 'kept');
  const tooMuch = () => db.transaction(() => db.transaction(() => db.run('INSERT INTO rows VALUES (?)', 'x'.repeat(100_000))));
  expect(tooMuch).toThrow('database or disk is full');
  db.exec('PRAGMA max_page_count = 1000');
  db.transaction(() => db.run('INSERT INTO rows VALUES (?)', 'afterwards'));
  expect(db.all('SELECT text FROM rows').map(({ text }) => text)).toEqual(['kept', 'afterwards']);
  db.close();
});
