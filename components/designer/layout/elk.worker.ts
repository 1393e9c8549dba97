// ELK's own worker: it answers the messages of elk-api by itself.
import 'elkjs/lib/elk-worker.js'
