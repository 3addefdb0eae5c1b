import { FileError } from '../../../application';
import { isCompound, problemOfCompound } from './compound';
import { slicer } from './slice';
import { openZip, type Zip } from './zip';

/** How an entry of a zip begins, and a zip without any. */
const isZip = ([first, second, third, fourth]: Uint8Array): boolean => first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));

/** What its bytes say it is; its name is not asked. @throws FileError for what is no zip, among it Office's files from before 2007 and those with a password. */
export async function openOfficeZip(file: Blob): Promise<Zip> {
  const slice = await slicer(file);
  const beginning = await slice(0, 8);
  if (isCompound(beginning)) throw new FileError(await problemOfCompound(slice), 'A compound file: of Office before 2007, or with a password');
  if (!isZip(beginning)) throw new FileError('not-office', 'No zip');
  return openZip(slice, file.size);
}
