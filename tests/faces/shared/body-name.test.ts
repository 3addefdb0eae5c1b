import { inSentence } from '../../../src/faces/shared/body-name';

it.each([
  ['Chefforum', 'chefforum'],
  ['Arbejdsgruppen Nemmere sagsgange', 'arbejdsgruppen Nemmere sagsgange'],
  ['Styregruppe for erhverv', 'styregruppe for erhverv'],
  ['Direktionen som styregruppe', 'direktionen som styregruppe'],
  ['Erhverv på tværs', 'Erhverv på tværs'],
  ['Gruppen', 'gruppen'],
  ['MED', 'MED'],
  ['BMC-ledelsen', 'BMC-ledelsen'],
])('%s is, inside a sentence, %s', (title, said) => {
  expect(inSentence(title)).toBe(said);
});
