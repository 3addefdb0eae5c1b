import { element } from './elements';
import { hostTexts } from './texts';

/** Asks the person for what an app wants to do in their name, as Entra does. @param scope as the app asked for it; resolves with their answer */
export function askConsent(appName: string, scope: string): Promise<boolean> {
  const texts = hostTexts();
  return new Promise((answered) => {
    const finish = (isGiven: boolean) => () => {
      dialog.close();
      dialog.remove();
      answered(isGiven);
    };
    const right = scope.split(/\s+/).filter((name) => name.includes('/')).map((name) => name.slice(name.lastIndexOf('/') + 1));
    const dialog = element('dialog', { 'aria-labelledby': 'consent', cancel: finish(false) },
      element('h2', { id: 'consent' }, texts.consent(appName)), element('ul', {}, ...right.map((name) => element('li', {}, name))), element('p', {}, texts.consentHelp),
      element('div', { class: 'buttons' }, element('button', { type: 'button', class: 'main', click: finish(true) }, texts.accept), element('button', { type: 'button', click: finish(false) }, texts.cancel)));
    document.body.append(dialog);
    dialog.showModal();
  });
}
