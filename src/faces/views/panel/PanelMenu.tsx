import * as React from 'react';
import { Menu, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { keyOfProvisional, relationTo, type Initiative } from '../../../domain';
import { IconButton, useAnnounce } from '../../shared/components';
import { usePart } from '../../shared/part';
import { usePorts } from '../../shared/ports';
import { initiativeFormAddress } from '../../shared/sharepoint-address';
import { copyToClipboard } from '../../shared/status-form';
import { useOpenedPlan } from '../../shared/queries';
import { useOwnerTexts } from '../../shared/texts/owners';
import { usePanelTexts } from '../../shared/texts/panel';
import type { Role } from '../owners/GiveBack';

/** What else can be done with an initiative. */
export function PanelMenu({ initiative, onEdit, onGiveBack }: { readonly initiative: Initiative; readonly onEdit?: () => void; readonly onGiveBack?: (role: Role) => void }) {
  const texts = usePanelTexts();
  const announce = useAnnounce();
  const { siteUrl, surroundings } = usePorts();
  const hasAddress = usePart() === undefined;
  const isStored = keyOfProvisional(initiative.id) === undefined;
  const { owners } = useOwnerTexts();
  const relation = relationTo(initiative, useOpenedPlan().viewer.person);
  const copyLink = async () => announce((await copyToClipboard(surroundings?.linkHere() ?? window.location.href)) ? texts.panel.linkCopied : texts.panel.notCopied);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <IconButton icon="more" label={texts.common.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {onEdit && <MenuItem onClick={onEdit}>{texts.common.edit}</MenuItem>}
          {isStored && onGiveBack && relation !== 'onBehalf' && <MenuItem onClick={() => onGiveBack(relation)}>{owners.giveBack[relation]}</MenuItem>}
          {isStored && hasAddress && <MenuItem onClick={() => void copyLink()}>{texts.common.copyLink}</MenuItem>}
          {isStored && (
            <MenuItemLink href={initiativeFormAddress(siteUrl, initiative.id)} target="_blank" rel="noreferrer">
              {texts.common.openInSharePoint}
            </MenuItemLink>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
