// The publisher's own process, started by `connectPublisher`.
import { servePublisher } from './publisher-service.ts'

servePublisher()
