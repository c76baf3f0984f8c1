import { groupInbox } from './fields';
import type { OfGroup } from '../../apis/account';

/** Options of every call about one group. */
export const options = [groupInbox] as const;

/** Changes of one group keep their order. */
export const lane = ({ id }: OfGroup) => `group ${id}`;
