"""What golive knows about launch communications: one module for each rule of the trade."""
