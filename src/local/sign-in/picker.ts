import { html, type Html } from '../html';
import { groupsOf, searchText, type Group, type Person } from './people';
import { TEXTS } from './texts';

export interface PickerView {
  readonly organisation: string;
  readonly people: readonly Person[];
  readonly search: string;
  /** The request that is being answered, carried along unchanged. */
  readonly parameters: URLSearchParams;
  readonly current: Person | undefined;
  readonly hinted: Person | undefined;
  readonly cancelLocation: string;
}

/** The name of the search field: none that a request to sign in may hold. */
export const SEARCH_FIELD = 'picker_search';
export const LOGIN_FIELD = 'picker_login';

/** Chooses who to be. Searching and choosing work without script; with it the list narrows while one types. */
export function pickerPage(view: PickerView): Html {
  const { current, search } = view;
  const groups = groupsOf(view.people, search);
  const count = groups.reduce((sum, { people }) => sum + people.length, 0);
  return html`
    <main>
      <p class="organisation">${view.organisation}</p>
      <h1>${TEXTS.heading}</h1>
      <p class="intro">${current ? TEXTS.current(current.name) : TEXTS.intro}</p>
      <form class="search" method="get" role="search" data-search>
        ${carried(view.parameters)}
        <label for="search">${TEXTS.searchLabel}</label>
        <div class="search-row">
          <input id="search" type="search" name="${SEARCH_FIELD}" value="${search}" autocomplete="off" spellcheck="false" autofocus>
          <button class="quiet" type="submit" data-without-script>${TEXTS.search}</button>
        </div>
        <p class="hits" role="status" data-hits data-one="${TEXTS.hits(1)}" data-many="${TEXTS.hits(0).replace('0 ', '')}" data-none="${TEXTS.noHitsLive}">${count === 0 ? TEXTS.noHits(search) : TEXTS.hits(count)}</p>
      </form>
      <form class="people" method="post">
        ${carried(view.parameters)}
        ${groups.map((group, place) => groupSection(group, place, view))}
      </form>
      <p class="cancel">${search !== '' && html`<a href="?${view.parameters.toString()}">${TEXTS.showAll}</a>`}<a href="${view.cancelLocation}">${TEXTS.cancel}</a></p>
    </main>`;
}

function groupSection({ name, people }: Group, place: number, view: PickerView): Html {
  return html`
    <section aria-labelledby="group-${place}" data-group>
      <h2 id="group-${place}">${name}</h2>
      <ul>${people.map((person) => html`<li data-text="${searchText(person)}">${personButton(person, view)}</li>`)}</ul>
    </section>`;
}

function personButton(person: Person, { current, hinted }: PickerView): Html {
  const notes = [...(person === current ? [TEXTS.isCurrent] : []), ...(person === hinted && person !== current ? [TEXTS.hinted] : []), ...(person.notes ?? [])];
  return html`<button class="person${person === current || person === hinted ? ' marked' : ''}" type="submit" name="${LOGIN_FIELD}" value="${person.login}">
    <span class="initial" aria-hidden="true">${Array.from(person.name)[0]}</span>
    <span class="who"><span class="name">${person.name}</span>${notes.length > 0 && html`<span class="notes">${notes.join(' · ')}</span>`}</span>
  </button>`;
}

const carried = (parameters: URLSearchParams): readonly Html[] => Array.from(parameters, ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);

/** A page that says one thing. */
export const messagePage = (heading: string, ...lines: readonly string[]): Html => html`
    <main>
      <h1>${heading}</h1>
      ${lines.map((line) => html`<p class="intro">${line}</p>`)}
    </main>`;
