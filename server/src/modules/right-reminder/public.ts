export { rightReminderRepository } from './repository'
export { rightReminderRoutes } from './routes'
export { createRightReminders, type RightReminderService } from './service'
