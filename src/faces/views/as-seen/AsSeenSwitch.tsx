import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { occasionNamed, wordOfOccasion } from '../../../domain';
import { Button, DropDown, Icon, useAnnounce, UserText } from '../../shared/components';
import { useOpenedPlan } from '../../shared/queries';
import { useSnapshots } from '../../shared/queries/snapshots';
import { stort } from '../../shared/texts/da/words';
import { useAsSeenTexts } from '../../shared/texts/as-seen';
import { useMediaQuery } from '../../shared/useMediaQuery';
import { toComparison } from '../compare/place';
import type { Destination } from '../routes';
import { usePlaceMenuStyles } from '../usePlaceMenuStyles';
import { useLinkTo, useNavigation } from '../useRoute';
import { hasComeBack } from './coming-back';
import { useLivePlan } from './live-plan';
import { useOccasionWords } from './useOccasionWords';

const useStyles = makeStyles({
  trigger: { minHeight: '24px', padding: '0 8px', '@media (max-width: 640px)': { minHeight: '44px', minWidth: '44px', padding: '5px' }, '@media print': { display: 'none' } },
  /** On a phone the button is its sign; its name stays for whoever cannot see it. */
  words: { '@media (max-width: 640px)': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  fold: { '@media (max-width: 640px)': { display: 'none' } },
  /** A meeting's name in one line; on a phone as wide as there is room for to the left of the button, which has another beside it. */
  menu: { minWidth: '300px', '@media (max-width: 640px)': { width: 'min(260px, calc(100vw - 100px))', minWidth: 0 } },
  text: { margin: 0, padding: '6px 8px', maxWidth: '32ch', color: tokens.colorNeutralForeground2 },
});

/** In the head of every view: whose eyes the plan is seen with, and the others there are. */
export default function AsSeenSwitch() {
  const styles = useStyles();
  const { asSeen } = useAsSeenTexts();
  const { route } = useNavigation();
  const { actionPlan, siteMeetings } = useOpenedPlan();
  const words = useOccasionWords();
  const announce = useAnnounce();
  const isPhone = useMediaQuery('(max-width: 640px)');
  const button = React.useRef<HTMLButtonElement | null>(null);
  React.useEffect(() => {
    if (!hasComeBack()) return;
    button.current?.focus();
    announce(asSeen.backToday);
  }, [announce, asSeen]);
  const occasion = route.seen === undefined ? undefined : occasionNamed(route.seen);
  /** By the names that were its own then, whatever it is called today. */
  const shown = asSeen.viewAs(occasion ? words.name(occasion, { bodies: actionPlan.bodies, meetings: siteMeetings }) : asSeen.today);
  return (
    <DropDown
      id="as-seen"
      label={asSeen.label}
      align={isPhone ? 'end' : 'start'}
      trigger={({ ref, ...props }) => (
        <Button
          {...props}
          ref={(element) => {
            button.current = element;
            (ref as React.MutableRefObject<HTMLButtonElement | null>).current = element;
          }}
          look="subtle"
          icon="history"
          className={styles.trigger}
        >
          <UserText className={styles.words}>{shown}</UserText>
          <span className={styles.fold}><Icon name="chevronDown" size={16} /></span>
        </Button>
      )}
    >
      {(fold) => (
        <div className={styles.menu}>
          <Occasions onChosen={fold} />
        </div>
      )}
    </DropDown>
  );
}

function Occasions({ onChosen }: { readonly onChosen: () => void }) {
  const styles = useStyles();
  const menu = usePlaceMenuStyles();
  const { asSeen, common } = useAsSeenTexts();
  const { route } = useNavigation();
  const live = useLivePlan();
  const linkTo = useLinkTo();
  const words = useOccasionWords();
  const { data, error, refetch } = useSnapshots(live.actionPlan.plan.id);
  const naming = { bodies: live.actionPlan.bodies, meetings: live.siteMeetings };
  const leading = (to: Destination) => {
    const { href, onClick } = linkTo(to);
    return {
      href,
      onClick(event: React.MouseEvent) {
        onClick(event);
        if (event.defaultPrevented) onChosen();
      },
    };
  };
  const { overlay: _over, ...place } = route;
  const line = (word: string, name: string) => (
    <li key={word}>
      <a className={menu.link} aria-current={word === (route.seen ?? '') ? 'true' : undefined} {...leading({ ...place, seen: word })}>
        {word === (route.seen ?? '') ? <Icon name="check" /> : <span />}
        <UserText>{name}</UserText>
      </a>
    </li>
  );
  if (error) {
    return (
      <>
        <p className={styles.text} role="alert">{asSeen.failed.text}</p>
        <Button onClick={() => void refetch()}>{common.tryAgain}</Button>
      </>
    );
  }
  if (!data) return <p className={styles.text} role="status">{asSeen.loading}</p>;
  const [latest, before] = data;
  return (
    <>
      <ul className={menu.list}>
        {line('', stort(asSeen.today))}
        {data.map(({ occasion, storedAt }) => line(wordOfOccasion(occasion), stort(words.name(occasion, naming, storedAt))))}
      </ul>
      {latest ? (
        <ul className={mergeClasses(menu.list, menu.apart)}>
          <li>
            <a className={menu.link} {...leading(before ? toComparison(before.occasion, latest.occasion) : toComparison(latest.occasion))}>
              <span />
              {asSeen.compare}
            </a>
          </li>
        </ul>
      ) : (
        <p className={styles.text}>{asSeen.none}</p>
      )}
    </>
  );
}
