import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export type Row = Readonly<Record<string, string | number | null | Uint8Array>>;
export type Parameter = string | number | null | Uint8Array;

/** SQLite's own number for "a UNIQUE constraint said no". */
const UNIQUE_VIOLATION = 2067;

/** The five calls of `node:sqlite` in use, behind one door, so that another engine could take its place. */
export class Database {
  private readonly connection: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  /** Of `each`, by their text: those nobody walks through at the moment. */
  private readonly idle = new Map<string, StatementSync[]>();
  private depth = 0;

  /** Opens or creates `file`; `':memory:'` keeps everything in this process. */
  constructor(file: string) {
    this.connection = new DatabaseSync(file);
    this.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;');
  }

  exec(sql: string): void {
    this.connection.exec(sql);
  }

  all(sql: string, ...parameters: readonly Parameter[]): readonly Row[] {
    return this.prepare(sql).all(...(parameters as SQLInputValue[])) as Row[];
  }

  /** Rows one by one, so that a reader may stop early. The statement is its own as long as it is walked through: two walks of one text do not meet. */
  *each(sql: string, ...parameters: readonly Parameter[]): IterableIterator<Row> {
    const idle = this.idle.get(sql) ?? [];
    this.idle.set(sql, idle);
    const statement = idle.pop() ?? this.connection.prepare(sql);
    try {
      yield* statement.iterate(...(parameters as SQLInputValue[])) as IterableIterator<Row>;
    } finally {
      idle.push(statement);
    }
  }

  get(sql: string, ...parameters: readonly Parameter[]): Row | undefined {
    return this.prepare(sql).get(...(parameters as SQLInputValue[])) as Row | undefined;
  }

  /** @returns the id SQLite gave a new row, and how many rows changed. */
  run(sql: string, ...parameters: readonly Parameter[]): { readonly id: number; readonly changes: number } {
    const { lastInsertRowid, changes } = this.prepare(sql).run(...(parameters as SQLInputValue[]));
    return { id: Number(lastInsertRowid), changes: Number(changes) };
  }

  /** All of `work` or nothing of it, also within another transaction. */
  transaction<T>(work: () => T): T {
    const [begin, commit, rollback] = this.depth === 0 ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'] : ['SAVEPOINT inner', 'RELEASE inner', 'ROLLBACK TO inner; RELEASE inner'];
    this.exec(begin);
    this.depth += 1;
    try {
      const result = work();
      this.exec(commit);
      return result;
    } catch (error) {
      if (this.connection.isTransaction) this.exec(rollback); // a full disk has ended all of it already
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /** Whether what is read now may still be taken back. */
  get isInTransaction(): boolean {
    return this.depth > 0;
  }

  close(): void {
    this.statements.clear();
    this.idle.clear();
    this.connection.close();
  }

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

/** Whether `error` is SQLite refusing a second row with a value that must be unique. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === UNIQUE_VIOLATION;
}

export const textOf = (row: Row, column: string): string => String(row[column] ?? '');
export const numberOf = (row: Row, column: string): number => Number(row[column] ?? 0);
