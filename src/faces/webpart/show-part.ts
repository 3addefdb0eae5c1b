import { part as da } from '../shared/texts/da/part';
import { part as en } from '../shared/texts/en/part';
import { languageFrom } from '../shared/texts/language';
import type { Surroundings } from './mount';
import { nameOfSite, type OpenSite, type TakenSite } from './open-site';
import type { PartOptions, ShownPart } from './options';
import { drawFailure, drawShape } from './shape';

/** What a part is shown with. */
export interface Supply {
  readonly takeSite: (options: PartOptions) => TakenSite<OpenSite>;
  /** Fails where there is no connection, and may be asked again. */
  readonly fetchProgram: () => Promise<Pick<typeof import('./mount'), 'fetchStart' | 'mount' | 'unmount'>>;
  readonly surroundings: Surroundings;
}

/**
 * Shows a part of a plan in an element of somebody else's page: its plain shape at once, the rest when it has come. All parts of a page
 * that tell of one site read it once, and what is saved in one is seen in the others.
 */
export const partShower =
  ({ takeSite, fetchProgram, surroundings }: Supply) =>
  (element: HTMLElement, options: PartOptions): ShownPart => {
    let current = options;
    let taken: TakenSite<OpenSite> | undefined;
    let unmount: (() => void) | undefined;
    let isDisposed = false;

    const clear = () => {
      unmount?.();
      unmount = undefined;
      taken?.release();
      taken = undefined;
    };
    const draw = async (): Promise<void> => {
      const site = (taken ??= takeSite(current));
      try {
        const program = await fetchProgram();
        const [shown] = await Promise.all([site.site.then((open) => ({ site: open }), (error: unknown) => ({ error })), program.fetchStart(current)]);
        if (isDisposed || site !== taken) return;
        if (!unmount) element.replaceChildren();
        program.mount(element, shown, current, surroundings);
        unmount = () => program.unmount(element);
      } catch (error) {
        if (isDisposed || site !== taken) return;
        if (unmount) throw error;
        const words = languageFrom([current.language]) === 'da' ? da : en;
        drawFailure(element, { sentence: words.notLoaded, again: words.again }, () => {
          clear();
          begin();
        });
      }
    };
    const begin = (): void => {
      drawShape(element);
      void draw();
    };

    begin();
    return {
      update(next) {
        const isElsewhere = nameOfSite(next.siteUrl) !== nameOfSite(current.siteUrl);
        current = next;
        if (!isElsewhere) return void draw();
        clear();
        begin();
      },
      dispose() {
        isDisposed = true;
        clear();
        element.replaceChildren();
      },
    };
  };
