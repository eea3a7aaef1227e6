import {
  type Rounding as RoundingDocument,
  roundingMode,
  roundingPoint,
  roundingUnit,
} from '../../../schema/rounding.ts';
import { builder } from '../../graphql/builder.ts';
import { storedEnum } from '../../graphql/enums.ts';

/** To what an amount is rounded. */
export const RoundingUnit = storedEnum('RoundingUnit', 'To what an amount is rounded.', roundingUnit);

/** Where an amount goes that lies exactly between two. */
export const RoundingMode = storedEnum(
  'RoundingMode',
  'Where an amount goes that lies exactly between two.',
  roundingMode,
);

/** Where in a rating amounts are rounded. */
export const RoundingPoint = storedEnum('RoundingPoint', 'Where in a rating amounts are rounded.', roundingPoint);

/** How amounts are rounded. */
export const Rounding = builder.objectRef<RoundingDocument>('Rounding').implement({
  description: 'How amounts of money are rounded: as it was filed with the states.',
  fields: (t) => ({
    unit: t.expose('unit', { type: RoundingUnit, description: 'To what an amount is rounded.' }),
    mode: t.expose('mode', { type: RoundingMode, description: 'Where an amount goes that lies exactly between two.' }),
  }),
});
