import { lookAtEveryState } from './look-at-states';

lookAtEveryState('phone');
