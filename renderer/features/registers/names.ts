import {
  BookOpenCheck,
  ClipboardList,
  Handshake,
  type LucideIcon,
  Route,
  Scale,
  ShieldCheck,
} from 'lucide-react';
import type { Accountability } from '../../../shared/record/register/index.ts';

export const iconOf: Record<Accountability, LucideIcon> = {
  'processing-activity': ClipboardList,
  'data-assessment': Scale,
  'data-agreement': Handshake,
  'data-processor': BookOpenCheck,
  'data-flow': Route,
  'security-check': ShieldCheck,
};
