import { tryShare } from '../share';

tryShare(1);
