# Geiriau tudalennau’r arweinydd.
