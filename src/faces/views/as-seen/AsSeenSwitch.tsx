import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { occasionNamed, wordOfOccasion } from '../../../domain';
import { Button, DropDown, Icon, useAnnounce, UserText } from '../../shared/components';
import { useSnapshots } from '../../shared/queries/snapshots';
import { useAsSeenTexts } from '../../shared/texts/as-seen';
import type { Destination } from '../routes';
import { usePlaceMenuStyles } from '../usePlaceMenuStyles';
import { useLinkTo, useNavigation } from '../useRoute';
import { hasComeBack } from './coming-back';
import { useLivePlan } from './live-plan';
import { useOccasionWords } from './occasion-words';

const useStyles = makeStyles({
  trigger: { minHeight: '24px', padding: '0 8px', '@media print': { display: 'none' } },
  text: { margin: 0, padding: '6px 8px', maxWidth: '32ch', color: tokens.colorNeutralForeground2 },
});

/** In the head of every view: whose eyes the plan is seen with, and the others there are. */
export default function AsSeenSwitch() {
  const styles = useStyles();
  const { asSeen } = useAsSeenTexts();
  const { route } = useNavigation();
  const live = useLivePlan();
  const words = useOccasionWords();
  const announce = useAnnounce();
  const button = React.useRef<HTMLButtonElement | null>(null);
  React.useEffect(() => {
    if (!hasComeBack()) return;
    button.current?.focus();
    announce(asSeen.backToday);
  }, [announce, asSeen]);
  const occasion = route.seen === undefined ? undefined : occasionNamed(route.seen);
  const naming = { bodies: live.actionPlan.bodies, meetings: live.siteMeetings };
  const shown = asSeen.viewAs(occasion ? words.name(occasion, naming) : asSeen.today);
  return (
    <DropDown
      id="as-seen"
      label={asSeen.label}
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
          <UserText>{shown}</UserText>
          <Icon name="chevronDown" size={16} />
        </Button>
      )}
    >
      {(fold) => <Occasions onChosen={fold} />}
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
        {line('', asSeen.today)}
        {data.map(({ occasion, storedAt }) => line(wordOfOccasion(occasion), words.name(occasion, naming, storedAt)))}
      </ul>
      {latest ? (
        <ul className={mergeClasses(menu.list, menu.apart)}>
          <li>
            <a className={menu.link} {...leading({ view: 'compare', page: `${wordOfOccasion((before ?? latest).occasion)}/${before ? wordOfOccasion(latest.occasion) : 'nu'}`, filters: '', seen: '' })}>
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
