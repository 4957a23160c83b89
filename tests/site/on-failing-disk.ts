import { failingDisk } from './failing-disk.ts';

/** Loaded before a command (`--import`): its disk is full after as many changes as KHOTIN_TEST_ROOM says. */
const room = Number(process.env['KHOTIN_TEST_ROOM']);
if (Number.isFinite(room)) failingDisk('full', room);
