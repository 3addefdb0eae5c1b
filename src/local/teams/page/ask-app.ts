import { element } from './elements';
import type { TabSettings } from './framed-app';
import type { OpenApps, Opening } from './open-apps';
import { startWords } from './start-words';
import { hostTexts } from './texts';

const KEY = 'dialog';

/** The page that sets a tab up, or the one that takes it away. */
export interface AppsQuestion extends Omit<Opening, 'key' | 'frameContext' | 'name'> {
  readonly act: 'save' | 'remove';
}

/** A page of the app in a dialogue, with a button that it makes valid, and Annuller. Resolves with what the tab is to be, or was; `undefined`: somebody thought better of it. */
export function askApp(apps: OpenApps, { act, ...question }: AppsQuestion): Promise<TabSettings | undefined> {
  const texts = hostTexts();
  const words = { save: { title: texts.addTab, go: texts.save }, remove: { title: texts.removeTab, go: texts.remove } }[act];
  return new Promise((answered) => {
    let given = act === 'remove' ? question.settings : undefined;
    const finish = (answer: TabSettings | undefined): void => {
      apps.close(KEY);
      dialog.close();
      dialog.remove();
      answered(answer);
    };
    const cancel = (): void => finish(undefined);
    const go = element('button', { type: 'button', class: 'main', disabled: act === 'save', click: () => apps.tell(KEY, act) }, words.go);
    const failed = element('p', { role: 'alert' });
    const into = element('div', { class: 'asked' });
    const dialog = element('dialog', { class: `wide ${act}`, 'aria-label': words.title, cancel }, into, failed, element('div', { class: 'buttons' }, go, element('button', { type: 'button', click: cancel }, texts.cancel)));
    document.body.append(dialog);
    dialog.showModal();
    apps.start({ ...question, key: KEY, frameContext: act === 'save' ? 'settings' : 'remove', name: words.title }, into, {
      onStart: (start) => start.state === 'failure' && (failed.textContent = startWords(start)),
      onValid: (isValid) => (go.disabled = !isValid),
      onSettings: (next) => (given = next),
      onDone: (_act, failure) => {
        if (failure !== undefined || !given) failed.textContent = texts.notSaved(failure ?? texts.saidNothing);
        else finish(given);
      },
    });
  });
}
