import { tryShare } from '../share';

tryShare(0);
