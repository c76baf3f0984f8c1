/** The help center: portals, their categories and their articles. */

import type { Handlers } from '../../world';
import { articles } from './articles';
import { categories } from './categories';
import { portals } from './portals';

export const helpCenter: Handlers = { ...portals, ...categories, ...articles };
