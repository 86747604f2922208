/* Sleeping, waking and dying, with the bell as it is: packets first, a flag after some of them.
 *
 * `tests/models/spin/run` checks it with Spin, and that each of the faults below is found. The protocol is that of
 * runtime/src/ring/park.rs (park, must_ring), runtime/src/wait/doorbell.rs (wake_peer, prepare_to_wait),
 * runtime/src/wait/wait_loop.rs (wait_long), runtime/src/ring_pair/waiting.rs (listen_once, hear) and
 * runtime/src/platform/linux/wakeup.rs (ring, hand_over, hear); what is modelled of the machine:
 *
 * - total store order: each side has a store buffer of one entry, which memory sees at any later time; a full fence
 *   waits until it has. On weaker machines the loom models of tests/models hold instead.
 * - the kernel: a socket that keeps packets in order and is sometimes full; a flag that, once listened to, is an edge
 *   whenever it is raised. That it is also reported when it is added while it is up is not needed, and not modelled:
 *   the packet that brought it is a bell. A death is seen by the pidfd, or as the end of the socket behind its last
 *   packet.
 * - the waker can die between any two steps.
 *
 * Two properties: the waiter never sleeps for ever (no invalid end state), and it reports the death only once it has
 * found everything that was published (an assertion).
 *
 * Faults, by -D: NO_WAITER_FENCE, NO_WAKER_FENCE, NO_LAST_LOOK, RING_FIRST, PARKED_IS_A_FLAG, DEATH_UNSEEN,
 * DEATH_WITHOUT_LOOK, FLAG_KNOWN_UNSENT.
 */

#ifndef MESSAGES
#define MESSAGES 4
#endif
/* Bells by packet before one brings the flag. */
#define OFTEN 1
/* Packets that the socket holds. */
#define ROOM 1

/* Shared memory, and the stores that have not reached it. */
byte tail, parked;
bool tail_waits, parked_waits;
byte tail_next, parked_next;

/* The kernel. */
chan socket = [ROOM] of { bool };     /* whether the packet brings the flag */
bool flag_listened, edge, killed, dead;

/* How much the waiter has read. */
byte got;

/* A store reaches memory at any time. */
active proctype WakersBuffer() {
end: do
     :: atomic { tail_waits -> tail = tail_next; tail_waits = false }
     od
}

active proctype WaitersBuffer() {
end: do
     :: atomic { parked_waits -> parked = parked_next; parked_waits = false }
     od
}

/* A second store waits for the first to have reached memory. */
inline store_tail(value) { atomic { !tail_waits -> tail_next = value; tail_waits = true } }
inline store_parked(value) { atomic { !parked_waits -> parked_next = value; parked_waits = true } }

inline raise() {
	edge = flag_listened
}

/* Sends a packet, if there is room. */
inline send_packet(brings_flag, was_sent) {
	atomic {
		if
		:: nfull(socket) -> socket ! brings_flag; was_sent = true
		:: full(socket) -> was_sent = false
		fi
	}
}

inline ring() {
	if
	:: has_flag -> raise()
	:: !has_flag && packets == OFTEN ->
#ifdef FLAG_KNOWN_UNSENT
		send_packet(true, sent); has_flag = true
#else
		send_packet(true, sent); has_flag = sent
#endif
	:: else -> packets++; send_packet(false, sent)
	fi
}

inline look_for_sleeper() {
#ifndef NO_WAKER_FENCE
	!tail_waits;
#endif
	sleeper = parked;
	if
	:: sleeper % 2 == 1 && sleeper != rung_for -> rung_for = sleeper; ring()
	:: else
	fi
}

active proctype Waker() {
	byte published, sleeper, rung_for, packets;
	bool has_flag, sent;
	{
		do
		:: published == MESSAGES -> break
		:: else ->
			published++;
#ifdef RING_FIRST
			look_for_sleeper();
			store_tail(published)
#else
			store_tail(published);
			look_for_sleeper()
#endif
		od
		/* It does not leave before all is read: that would wake the waiter, however it slept. */
		got == MESSAGES
	} unless { killed };
	/* Leaving is as good as dying; what it has stored reaches memory before that is known. */
	atomic { !tail_waits -> dead = true }
}

/* A death at any step. */
active proctype Killer() {
	if
	:: true
	:: killed = true
	fi
}

inline look() { found = tail > got }

active proctype Waiter() {
	byte own;
	bool found, alive, brings_flag;
	do
	:: look();
	   if
	   :: found -> got++
	   :: else ->
		own = own + 1;
#ifdef PARKED_IS_A_FLAG
		store_parked(1);
#else
		store_parked(own);
#endif
#ifndef NO_WAITER_FENCE
		!parked_waits;
#endif
#ifdef NO_LAST_LOOK
		found = false;
#else
		look();
#endif
		alive = true;
		if
		:: found
		:: else ->
			/* Sleeps. */
#ifdef DEATH_UNSEEN
			(len(socket) > 0 || edge);
#else
			(len(socket) > 0 || edge || dead);
#endif
			atomic {
				edge = false;
				if
				/* The pidfd, or the end of the socket. */
				:: dead -> alive = false
				:: nempty(socket) ->
					socket ? brings_flag;
					if
					:: brings_flag ->
						flag_listened = true
					:: else
					fi
				:: dead && empty(socket) -> alive = false
				:: !dead && empty(socket)
				fi
			}
		fi;
		own = own + 1;
#ifdef PARKED_IS_A_FLAG
		store_parked(0);
#else
		store_parked(own);
#endif
		if
		:: found -> got++
		:: else ->
#ifdef DEATH_WITHOUT_LOOK
			if
			:: !alive -> break
			:: else
			fi;
#endif
			look();
			if
			:: found -> got++
			:: !found && !alive -> break
			:: else
			fi
		fi
	   fi
	od;
	/* The death is reported. */
	assert(got == tail)
}
