//! The rig: what a person does and sees, in three browser engines.
