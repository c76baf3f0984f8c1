import { NEEDS } from '../../apis/application';
import { zoneOf } from './zone';
import { inSeconds } from '../../fields/report';

/** A range whose dates are meant in one zone and sent in seconds. */
export const ranged = { resolve: zoneOf, shape: [inSeconds] } as const;

/** How the reports of an account are asked for. */
export const overRange = { version: 'v2', method: 'GET', needs: NEEDS.admin, ...ranged } as const;
