/** Column and row of each province, from the north-west: a scheme of our own, by the two digits of the province. */
export const PROVINCE_PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ...{ '28': [1, 1], '11': [2, 1], '51': [3, 1] },
  ...{ '41': [2, 2], '43': [3, 2], '47': [4, 2] },
  ...{ '44': [1, 3], '36': [2, 3], '30': [3, 3], '27': [4, 3] },
  ...{ '52': [2, 4], '48': [3, 4], '31': [4, 4] },
  ...{ '29': [1, 5], '46': [2, 5], '26': [4, 5] },
  ...{ '50': [1, 6] },
};
