import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';

const MAIN = resolve(__dirname, '..', '..', 'node_modules', 'azurite', 'dist', 'src', 'table', 'main.js');
/** The account that every Azurite has, and everybody knows. */
const ACCOUNT = 'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  /** For the client of the product. */
  readonly connection: string;
  stop(): Promise<void>;
}

/** Azure's tables on this machine, in memory, on a port of their own: Microsoft's own stand-in, in a process of its own. */
export async function anAzurite(): Promise<Azurite> {
  const port = await aFreePort();
  const child = spawn(process.execPath, [MAIN, '--inMemoryPersistence', '--tableHost', '127.0.0.1', '--tablePort', String(port), '--silent', '--disableTelemetry', '--skipApiVersionCheck'], { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'inherit'] });
  await isUp(child);
  return {
    connection: `DefaultEndpointsProtocol=http;${ACCOUNT};TableEndpoint=http://127.0.0.1:${port}/devstoreaccount1;`,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL'); // nothing of it is kept
      await once(child, 'close');
    },
  };
}

/** Azurite does not say which port it took, so it is told. */
async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function isUp(child: ChildProcess): Promise<void> {
  return new Promise((up, never) => {
    child.once('exit', (code) => never(new Error(`Azurite ended with ${code}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('successfully started')) up();
    });
  });
}
