import { booking } from './zh-CN/booking.ts'
import { faults } from './zh-CN/faults.ts'
import { refused } from './zh-CN/refused.ts'

export const zhCN = { booking, faults, refused }
